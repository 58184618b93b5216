import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { ClientForms } from './client-forms.js';
import { Link } from './link.entity.js';
import { LinksController } from './links.controller.js';
import { Links } from './links.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Link]), InstrumentsModule],
  controllers: [LinksController],
  providers: [Links, ClientForms],
})
export class LinksModule {}
