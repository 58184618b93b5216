import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Membership } from './membership.entity.js';
import { PeopleController } from './people.controller.js';
import { People } from './people.service.js';
import { Person } from './person.entity.js';
import { Supervision } from './supervision.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([Person, Membership, Supervision])],
  controllers: [PeopleController],
  providers: [People],
  exports: [People],
})
export class PeopleModule {}
