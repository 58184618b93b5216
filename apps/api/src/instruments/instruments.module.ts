import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Catalogue } from './catalogue.js';
import { InstrumentsController } from './instruments.controller.js';
import { Instruments } from './instruments.service.js';
import { MeasurementErrorRow } from './measurement-error.entity.js';
import { MeasurementErrors } from './measurement-errors.js';
import { OwnInstrument } from './own-instrument.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([OwnInstrument, MeasurementErrorRow])],
  controllers: [InstrumentsController],
  providers: [Catalogue, Instruments, MeasurementErrors],
  exports: [Catalogue, Instruments, MeasurementErrors],
})
export class InstrumentsModule {}
